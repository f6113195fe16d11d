/** How the errors of a scan name it. */
export const SCAN = { shortcut: "scanUsers", operation: "listUsers" } as const;
