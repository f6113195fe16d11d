// A stand-in for the file that openapi-typescript generates from Okta's document, with the paths of the examples.

interface Parameters<Path, Query = never> {
  query?: Query;
  header?: never;
  path: Path;
  cookie?: never;
}
interface None<Query = never> {
  query?: Query;
  header?: never;
  path?: never;
  cookie?: never;
}
interface Answer<Data> {
  headers: { [name: string]: unknown };
  content: { "application/json": Data };
}
interface Read<Data, Given = None> {
  parameters: Given;
  requestBody?: never;
  responses: { 200: Answer<Data> };
}
interface Write<Data, Body, Given = None> {
  parameters: Given;
  requestBody: { content: { "application/json": Body } };
  responses: { 200: Answer<Data> };
}
interface Change<Given, Status extends number = 204> {
  parameters: Given;
  requestBody?: never;
  responses: { [S in Status]: { headers: { [name: string]: unknown }; content?: never } };
}
interface Page {
  limit?: number;
  after?: string;
}

interface Application {
  id: string;
  label: string;
  status: "ACTIVE" | "INACTIVE" | "DELETED";
}
interface LogEvent {
  uuid: string;
  eventType: string;
  published: string;
  actor?: { alternateId?: string };
}
interface GroupRule {
  id: string;
  name: string;
  status: "ACTIVE" | "INACTIVE" | "INVALID";
}
interface NewGroupRule {
  type: "group_rule";
  name: string;
  conditions: { expression: { type: "urn:okta:expression:1.0"; value: string } };
  actions: { assignUserToGroups: { groupIds: string[] } };
}
interface Zone {
  type: "IP" | "DYNAMIC" | "DYNAMIC_V2";
  id?: string;
  name: string;
  gateways?: { type: "CIDR" | "RANGE"; value: string }[];
}
interface EventHook {
  id: string;
  name: string;
  verificationStatus: "VERIFIED" | "UNVERIFIED";
}
interface NewEventHook {
  name: string;
  events: { type: "EVENT_TYPE"; items: string[] };
  channel: { type: "HTTP"; version: string; config: { uri: string } };
}
interface Domain {
  id?: string;
  domain?: string;
  validationStatus?: "NOT_STARTED" | "IN_PROGRESS" | "VERIFIED" | "COMPLETED";
}

export interface paths {
  "/api/v1/apps": { get: Read<Application[], None<Page & { q?: string; filter?: string }>>; put?: never };
  "/api/v1/apps/{appId}": { get: Read<Application, Parameters<{ appId: string }>> };
  "/api/v1/apps/{appId}/users": {
    get: Read<{ id: string; scope: "USER" | "GROUP" }[], Parameters<{ appId: string }, Page>>;
  };
  "/api/v1/apps/{appId}/logo": {
    post: {
      parameters: Parameters<{ appId: string }>;
      requestBody?: { content: { "multipart/form-data": { file: string } } };
      responses: { 201: { headers: { [name: string]: unknown }; content?: never } };
    };
  };
  "/api/v1/apps/{appId}/sso/saml/metadata": {
    get: {
      parameters: Parameters<{ appId: string }, { kid: string }>;
      requestBody?: never;
      responses: { 200: { headers: { [name: string]: unknown }; content: { "text/xml": string } } };
    };
  };
  "/api/v1/apps/{appId}/credentials/csrs/{csrId}/lifecycle/publish": {
    post: {
      parameters: Parameters<{ appId: string; csrId: string }>;
      requestBody: {
        content: {
          "application/x-x509-ca-cert": string;
          "application/pkix-cert": string;
          "application/x-pem-file": string;
        };
      };
      responses: { 201: Answer<{ kid: string }> };
    };
  };
  "/api/v1/logs": {
    get: Read<LogEvent[], None<Page & { since?: string; until?: string; filter?: string }>>;
  };
  "/api/v1/policies": {
    get: Read<{ id: string; name: string }[], None<{ type: "OKTA_SIGN_ON" | "PASSWORD" | "MFA_ENROLL" }>>;
  };
  "/api/v1/policies/{policyId}/rules": {
    get: Read<{ id: string; name: string }[], Parameters<{ policyId: string }>>;
  };
  "/api/v1/groups/rules": {
    get: Read<GroupRule[], None<Page>>;
    post: Write<GroupRule, NewGroupRule>;
  };
  "/api/v1/groups/rules/{groupRuleId}/lifecycle/activate": { post: Change<Parameters<{ groupRuleId: string }>> };
  "/api/v1/zones": { get: Read<Zone[], None<Page & { filter?: string }>>; post: Write<Zone, Zone> };
  "/api/v1/authorizationServers": { get: Read<{ id: string; name: string }[], None<Page>> };
  "/api/v1/authorizationServers/{authServerId}/scopes": {
    get: Read<{ name: string }[], Parameters<{ authServerId: string }>>;
  };
  "/api/v1/devices": {
    get: Read<{ id: string; profile: { displayName: string } }[], None<Page & { search?: string }>>;
  };
  "/api/v1/devices/{deviceId}/lifecycle/suspend": { post: Change<Parameters<{ deviceId: string }>> };
  "/api/v1/eventHooks": { post: Write<EventHook, NewEventHook> };
  "/api/v1/eventHooks/{eventHookId}/lifecycle/verify": { post: Read<EventHook, Parameters<{ eventHookId: string }>> };
  "/api/v1/trustedOrigins": { get: Read<{ id: string; origin: string }[], None<Page & { filter?: string }>> };
  "/api/v1/trustedOrigins/{trustedOriginId}": { delete: Change<Parameters<{ trustedOriginId: string }>> };
  "/api/v1/domains": { get: Read<{ domains?: Domain[] }> };
  "/api/v1/domains/{domainId}/verify": { post: Read<Domain, Parameters<{ domainId: string }>> };
}
