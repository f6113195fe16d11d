// What the benchmark uses of Okta's SDK. Only a run of the benchmark installs it; the type check goes without.

declare module "@okta/okta-sdk-nodejs" {
  interface User {
    id?: string;
  }

  class Client {
    constructor(options: { orgUrl: string; token: string; testing: { disableHttpsCheck: boolean } });
    readonly userApi: {
      getUser(parameters: { userId: string }): Promise<User>;
      listUsers(parameters: { limit: number }): Promise<{
        each(visit: (user: User) => Promise<void> | undefined): Promise<void>;
      }>;
    };
  }

  const okta: { Client: typeof Client };
  export default okta;
}
