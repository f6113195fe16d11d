// Press Ctrl+Enter, or ⌘+Enter, to run this.
const users = await okta.listUsers().toArray({ max: 20 });

show(users);
