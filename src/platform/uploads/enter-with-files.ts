import { type Args, type Attempts, acting, demandRole, type Here } from '../enter.ts'
import { forgetAll, type Received, receive, type UploadLimits } from './receive.ts'

/**
 * What a page that receives files may bring, and how they are read where something is to be read out of them: before
 * the transaction begins, so that no connection waits while it is.
 */
export type Upload<R> = UploadLimits & { read?: (files: Received['files']) => Promise<R> }

/** What an action with files is given besides: the files, and what was read out of them. */
type Arrived<R> = Here & Pick<Received, 'files'> & { content: R }

/**
 * Makes `enter` for the actions that receive files. Who may send is asked before the first byte is read, and again when
 * all have arrived, since that can take minutes. Where the action does not go through, the files are removed.
 */
export function enteringWithFiles<A extends Attempts>(attempts: A) {
  return async function enterWithFiles<T, R = undefined>(
    args: Args,
    attempt: keyof A & string,
    upload: Upload<R>,
    run: (here: Arrived<R>) => Promise<T>,
  ): Promise<T> {
    const roles = attempts[attempt]
    if (!roles) throw new Error(`No role is listed for ${attempt}.`)
    await demandRole(args, roles)
    const { typed, files } = await receive(args.request, upload)
    try {
      const content = (await upload.read?.(files)) as R
      return await acting(args, roles, (here) => run({ ...here, files, content }), typed)
    } catch (error) {
      await forgetAll(files)
      throw error
    }
  }
}
