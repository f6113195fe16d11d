// Deletions of custom attributes that are under way: Okta removes the values first, and until then the name stays in use.

import type { OrgContext } from "../org/org-context.js";

export class AttributeCleanup {
  readonly #context: OrgContext;
  /** When the deletion of an attribute is complete, by the type and the name. Only with a lag. */
  readonly #ends = new Map<string, number>();

  constructor(context: OrgContext) {
    this.#context = context;
  }

  begin(typeId: string, name: string): void {
    const { settings, clock } = this.#context;
    if (settings.lag > 0) this.#ends.set(`${typeId} ${name}`, clock.now() + settings.lag);
  }

  isUnderWay(typeId: string, name: string): boolean {
    const end = this.#ends.get(`${typeId} ${name}`);
    return end !== undefined && this.#context.clock.now() < end;
  }

  clear(): void {
    this.#ends.clear();
  }
}
