/** Why a file is not read, thrown by whatever reads it: its message is a sentence for the person who chose it. */
export class FileRefusal extends Error {}
