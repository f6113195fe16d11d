// Four readers divide the org among them. One that finishes takes
// half of the largest remaining range.
const progress: { users: number; share: string }[] = [];
const scan = okta.scanUsers({
  concurrency: 4,
  onProgress: ({ users, share = 0 }) =>
    progress.push({ users, share: `${Math.round(share * 100)} %` }),
});

const counts = new Map<string, number>();
for await (const { profile } of scan) {
  const department = profile.department ?? "none";
  counts.set(department, (counts.get(department) ?? 0) + 1);
}

show(
  [...counts].map(([department, users]) => ({ department, users })),
  "Users by department",
);
show(
  progress,
  "Progress: the share of the time in which users were created",
);
