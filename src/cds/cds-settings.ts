/** Under this name the application hands the settings to the controller. */
export const CDS_SETTINGS = Symbol('CdsSettings');

export interface CdsSettings {
  /**
   * Where people reach the page, without a slash at the end; `null`: on this machine, at the port a call came in.
   * Never taken from what a caller sends.
   */
  readonly publicUrl: string | null;
}
