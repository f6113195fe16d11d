/** The minimum length of a token, in characters; longer than any word in this library's paths and messages. */
export const TOKEN_LENGTH = 20;
