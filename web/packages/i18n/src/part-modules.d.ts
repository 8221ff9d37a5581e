// A catalog with the texts of one part of an app only; `only-messages.ts` makes it when an app is built.
declare module '*?part=account' {
  export const messages: import('@lingui/core').Messages;
}

declare module '*?part=settings' {
  export const messages: import('@lingui/core').Messages;
}

declare module '*?part=section' {
  export const messages: import('@lingui/core').Messages;
}

declare module '*?part=directory' {
  export const messages: import('@lingui/core').Messages;
}
