import type { Inquiry } from '../inquiry/index.ts'

/**
 * Opens the inquiry in a folder.
 * @throws HearsayError E_NO_INQUIRY, E_INQUIRY_FORMAT, E_INQUIRY_DAMAGED, E_NO_PERMISSION.
 */
export const openIn = async (folder: string, { write }: { readonly write: boolean }): Promise<Inquiry> => {
  const { openEmbedded } = await import('../engines/embedded/embedded.ts')
  const { openInquiry } = await import('../inquiry/index.ts')
  return openInquiry(await openEmbedded(folder, { write }))
}

/**
 * Opens an inquiry to be worked out over: to be changed, so that what is found is kept; only read where this user may not write.
 * @throws HearsayError as {@link openIn}.
 */
export const openToTrace = async (folder: string): Promise<Inquiry> => {
  try {
    return await openIn(folder, { write: true })
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'E_NO_PERMISSION') throw error
    return openIn(folder, { write: false })
  }
}

/** Opens an inquiry, does something with it, and closes it however that ends. */
export const within = async <Value>(
  folder: string,
  options: { readonly write: boolean },
  work: (inquiry: Inquiry) => Promise<Value>,
): Promise<Value> => {
  const inquiry = await openIn(folder, options)
  return closing(inquiry, work)
}

/** Does something with an open inquiry, and closes it however that ends. */
export const closing = async <Value>(inquiry: Inquiry, work: (inquiry: Inquiry) => Promise<Value>): Promise<Value> => {
  try {
    return await work(inquiry)
  } finally {
    await inquiry.close()
  }
}
