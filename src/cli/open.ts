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

/** Opens an inquiry, does something with it, and closes it however that ends. */
export const within = async <Value>(
  folder: string,
  options: { readonly write: boolean },
  work: (inquiry: Inquiry) => Promise<Value>,
): Promise<Value> => {
  const inquiry = await openIn(folder, options)
  try {
    return await work(inquiry)
  } finally {
    await inquiry.close()
  }
}
