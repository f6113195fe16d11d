/** The state of an area. A new area adds a line to `state.ts`. */
export interface Store {
  /** Takes out what belongs to a deleted user. */
  forgetUser?(id: string): void;
  /** Takes out what belongs to a deleted group. */
  forgetGroup?(id: string): void;
  /** The state as a value for JSON. */
  save(): unknown;
  /** Replaces the state by what `save` gave. */
  load(saved: unknown): void;
}
