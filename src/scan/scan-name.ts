// The calls that errors name.

export const SCAN = { shortcut: "scanUsers", operation: "listUsers" } as const;
export const SPLIT = { shortcut: "splitScan", operation: "listUsers" } as const;
