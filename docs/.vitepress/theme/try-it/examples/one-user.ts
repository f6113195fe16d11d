const someone = await okta.findUsers("nora").first();
if (!someone)
  throw new Error("nobody is called Nora: move the slider of users");

const nora = await okta.getUser(someone.profile.login); // by id or by login
show(nora);

const moved = await okta.updateProfile(nora.id, {
  department: "Research",
  nickName: null,
}); // null clears
console.log(
  `${nora.profile.firstName} moved from ${nora.profile.department} to ${moved.profile.department}`,
);
