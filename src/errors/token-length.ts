/** As long as tokens are, in characters, and longer than the words of paths and of messages of this library. */
export const TOKEN_LENGTH = 20;
