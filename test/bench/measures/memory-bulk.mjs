// Peak memory of a bulk over many inputs, which does nothing with them: flat is what it should be.

const inputs = 1_000_000;

export default {
  title: "Peak memory of a bulk of 1,000,000 inputs",
  clients: ["empty", "ours"],
  rounds: 3,
  figures: ["memory"],
  goals: [{ who: "ours", figure: "memory", of: "empty", plus: 60 }],
  run: (client) => client.bulk?.(inputs),
};
