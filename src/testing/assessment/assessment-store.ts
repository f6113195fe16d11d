// What the org holds of a user: its risk level and its classification.

import type { OrgContext } from "../org/org-context.js";
import type { Store } from "../org/store.js";

export const RISK_LEVELS = ["HIGH", "MEDIUM", "LOW"] as const;
export const CLASSIFICATIONS = ["LITE", "STANDARD"] as const;

export interface Risk {
  readonly riskLevel: (typeof RISK_LEVELS)[number];
  readonly reason: string;
}
export interface Classification {
  readonly type: (typeof CLASSIFICATIONS)[number];
  readonly lastUpdated: number;
}

export class AssessmentStore implements Store {
  readonly #context: OrgContext;
  readonly #risks = new Map<string, Risk>();
  readonly #classifications = new Map<string, Classification>();

  constructor(context: OrgContext) {
    this.#context = context;
  }

  riskOf(userId: string): Risk | undefined {
    return this.#risks.get(userId);
  }

  setRisk(userId: string, risk: Risk): void {
    this.#risks.set(userId, risk);
  }

  classificationOf(userId: string): Classification | undefined {
    return this.#classifications.get(userId);
  }

  classify(userId: string, type: Classification["type"]): Classification {
    const classification = { type, lastUpdated: this.#context.clock.second() };
    this.#classifications.set(userId, classification);
    return classification;
  }

  forgetUser(id: string): void {
    this.#risks.delete(id);
    this.#classifications.delete(id);
  }

  save(): unknown {
    return { risks: [...this.#risks], classifications: [...this.#classifications] };
  }

  load(saved: unknown): void {
    const { risks, classifications } = saved as {
      readonly risks: readonly (readonly [string, Risk])[];
      readonly classifications: readonly (readonly [string, Classification])[];
    };
    this.#risks.clear();
    this.#classifications.clear();
    for (const [id, risk] of risks) this.#risks.set(id, risk);
    for (const [id, classification] of classifications) this.#classifications.set(id, classification);
  }
}
