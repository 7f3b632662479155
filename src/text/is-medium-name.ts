const MEDIUM =
  /\b(?:Times|Post|Herald|Tribune|Gazette|Chronicle|Dispatch|Ledger|Star|Sun|Examiner|Standard|Observer|Report|Reporter|Record|Press|News|Telegraph|Journal|Mail|Argus|Courier|Mercury|Television|Radio|FM|TV|Online|Today|Agency|Daily|Weekly|Magazine|Review|Monitor|Bulletin|Wire|Broadcasting|Network|Insider|Echo|Voice|Mirror|Globe|Guardian|Independent|Messenger|Advertiser|Bugle|Sentinel|Inquirer|Enquirer)$|^(?:Radio|Channel|Agence|The Daily)\s/

/** Whether a name is written as those of newspapers, stations and agencies are, which may else look like a person's. Cost: linear. */
export const isMediumName = (name: string): boolean => MEDIUM.test(name)
