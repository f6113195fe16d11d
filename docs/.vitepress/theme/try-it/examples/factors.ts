const someone = await okta.listActiveUsers().first();
if (!someone)
  throw new Error("nobody is there: move the slider of users");

const phone = {
  factorType: "sms",
  provider: "OKTA",
  profile: { phoneNumber: "+447700900123" },
} as const;
const sms = await okta.enrollAndActivateFactor(
  someone.id,
  phone,
  async (enrolled) => {
    console.log(
      `${enrolled.factorType} is ${enrolled.status}: the org sends a code`,
    );
    return "123456"; // this org always sends the same one
  },
);
console.log(`${sms.factorType} is ${sms.status}`);

show(await okta.listFactors(someone.id));
