/** Under this name the application hands the desk to the resolvers: an interface has no class to ask for. */
export const PREVIEW_DESK = Symbol('PreviewDesk');
