// What the page adds to a program, for the compiler.

declare const okta: import("okta-fetch").Okta;
declare const org: import("okta-fetch/testing").FakeOkta;
declare function show(value: unknown, label?: string): Promise<void>;
