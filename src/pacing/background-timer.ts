// Timers of work in the background.

/** Lets the process end although a timer is set, where the platform can. */
export function unref(timer: unknown): void {
  (timer as { unref?: () => void } | undefined)?.unref?.();
}
