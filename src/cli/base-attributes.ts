import type { BaseProfile } from "../models/profile-types.js";

// the type makes a missing or unknown attribute a compile error
const BASE_ATTRIBUTES: Record<keyof BaseProfile, true> = {
  city: true,
  costCenter: true,
  countryCode: true,
  department: true,
  displayName: true,
  division: true,
  email: true,
  employeeNumber: true,
  firstName: true,
  honorificPrefix: true,
  honorificSuffix: true,
  lastName: true,
  locale: true,
  login: true,
  manager: true,
  managerId: true,
  middleName: true,
  mobilePhone: true,
  nickName: true,
  organization: true,
  postalAddress: true,
  preferredLanguage: true,
  primaryPhone: true,
  profileUrl: true,
  secondEmail: true,
  state: true,
  streetAddress: true,
  timezone: true,
  title: true,
  userType: true,
  zipCode: true,
};

/** Whether the package's own types include an attribute. */
export const isBaseAttribute = (name: string): boolean => Object.hasOwn(BASE_ATTRIBUTES, name);
