import { createServer } from "node:http";
import { createOkta } from "okta-fetch";

const okta = createOkta();

createServer(async (_, response) => {
  const logins = (await okta.listUsers().toArray()).map(({ profile }) => `<li>${profile.login}</li>`);
  response.writeHead(200, { "Content-Type": "text/html" }).end(`<h1>People</h1><ul>${logins.join("")}</ul>`);
}).listen(4011, "127.0.0.1");
