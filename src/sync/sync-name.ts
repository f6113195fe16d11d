/** The calls that errors of a sync name. */
export const SYNC_USERS = { shortcut: "syncUsers", operation: "listUsers" } as const;
export const SYNC_GROUPS = { shortcut: "syncGroups", operation: "listGroups" } as const;
