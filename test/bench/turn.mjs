// One turn: one client does one measure, in this process, which does nothing else. Started with the names of both and
// the server's origin; tells its parent the figures, or why there are none.

const [measureName, clientName, origin] = process.argv.slice(2);

async function figures() {
  const { open } = await import(`./clients/${clientName}.mjs`);
  const { default: measure } = await import(`./measures/${measureName}.mjs`);
  const client = open(origin, measure.okta);
  // a measure that runs nothing counts the whole of the process
  let from = { time: 0, cpu: undefined };
  if (measure.run) {
    await measure.prepare?.(client);
    from = { time: performance.now(), cpu: process.cpuUsage() };
    await measure.run(client);
  }
  const { user, system } = process.cpuUsage(from.cpu);
  return {
    time: performance.now() - from.time,
    cpu: (user + system) / 1000,
    // in kB
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

const answer = await figures().then(
  (taken) => ({ figures: taken }),
  (error) => ({ fault: error.message.split("\n")[0] }),
);
// connections that are kept would keep the process
process.send(answer, () => process.exit());
