// Nothing: what a process costs by itself.

export const open = () => ({});
