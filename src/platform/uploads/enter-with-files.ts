import { type Args, type Attempts, acting, demandRole, type Here } from '../enter.ts'
import { forgetAll, type Received, receive, type UploadLimits } from './receive.ts'

/**
 * Makes `enter` for the actions that receive files. Who may send is asked before the first byte is read, and again when
 * all have arrived, since that can take minutes. Where the action does not go through, the files are removed.
 */
export function enteringWithFiles<A extends Attempts>(attempts: A) {
  return async function enterWithFiles<T>(
    args: Args,
    attempt: keyof A & string,
    limits: UploadLimits,
    run: (here: Here & Pick<Received, 'files'>) => Promise<T>,
  ): Promise<T> {
    const roles = attempts[attempt]
    if (!roles) throw new Error(`No role is listed for ${attempt}.`)
    await demandRole(args, roles)
    const { typed, files } = await receive(args.request, limits)
    try {
      return await acting(args, roles, (here) => run({ ...here, files }), typed)
    } catch (error) {
      await forgetAll(files)
      throw error
    }
  }
}
