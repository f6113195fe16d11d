/** The call that errors of a scan name. */
export const SCAN = { shortcut: "scanUsers", operation: "listUsers" } as const;
