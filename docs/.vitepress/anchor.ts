// Anchors of headings.

/** The anchor that GitHub creates for a heading, so that a link to it works on both. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .replaceAll(" ", "-");
