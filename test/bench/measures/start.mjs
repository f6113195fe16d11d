// From the start of the process to a client that could be used.

export default {
  title: "Import the package and make a client, in a new process",
  clients: ["empty", "fetch", "ours", "ours-node", "openapi-fetch", "undici", "okta-sdk"],
  rounds: 15,
  figures: ["time", "memory"],
  goals: [
    { who: "ours", figure: "time", of: "empty", plus: 25 },
    { who: "ours", figure: "memory", of: "empty", plus: 9 },
  ],
};
