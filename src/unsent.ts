/**
 * Says whether something that was written in this browser has not reached the server yet. Nothing else is kept on the
 * device, so whatever lies there counts; an empty record does not.
 */
export function isAnythingUnsent(): boolean {
  try {
    return Object.values(window.localStorage).some((kept) => kept !== '{}' && kept !== '[]')
  } catch {
    return false // no room or no leave to keep anything: then nothing is kept
  }
}
