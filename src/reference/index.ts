/**
 * What is known beforehand. Other rooms never import it: what they need is handed in, and each part satisfies the
 * interface that its reader declares.
 *
 * To add a part: a loader of its own file beside this one, a field in `Reference`, a `lazily` line below.
 */
export interface Reference {}

/**
 * Everything known beforehand. Each part is read from disk when first asked for, once.
 * @throws HearsayError E_WEIGHTS from a part whose file is missing or damaged.
 * Cost: nothing until a part is used.
 */
export const loadReference = (): Reference => ({})
