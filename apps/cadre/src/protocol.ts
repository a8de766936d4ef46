/** The protocol of commands and pulls that this build speaks. */
export const PROTOCOL = 1
