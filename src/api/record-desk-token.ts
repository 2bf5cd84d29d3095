/** Under this name the application hands the desk of the record to the resolvers. */
export const RECORD_DESK = Symbol('RecordDesk');
