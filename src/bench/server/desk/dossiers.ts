import { examineReading } from '../../../inquiry/index.ts'
import type { ReportId } from '../../../model/index.ts'
import { dossier, inquiryDossier } from '../../../publish/index.ts'
import { loadReference } from '../../../reference/index.ts'
import { notFound } from '../problem.ts'
import type { Desk } from './desk.ts'
import { layAlone } from './lay-alone.ts'
import { once } from './once.ts'
import { needLaid } from './tracing-status.ts'

/** A page to be handed on. */
export interface DossierPage {
  readonly html: string
  /** What its file is called, without its ending. */
  readonly name: string
}

const pageOf = once(({ view }) => inquiryDossier(view.findings, loadReference().world))

/** The inquiry’s dossier, with what people decided. @throws HearsayError E_NOT_FOUND before the first tracing. */
export const dossierOfAll = (desk: Desk): DossierPage => {
  const laid = needLaid(desk)
  return { html: pageOf(laid), name: laid.view.findings.name }
}

/** One report’s dossier, as amended. @throws HearsayError E_NOT_FOUND. */
export const dossierOfReport = async (desk: Desk, id: ReportId): Promise<DossierPage> => {
  const together = desk.laid()
  const laid = together?.view.readings.has(id) ? together : await layAlone(desk, id)
  const reading = laid?.view.readings.get(id)
  const capture = reading && laid?.view.findings.captures.find((one) => one.id === reading.report.capture)
  if (!reading || !capture) return notFound('This report')
  return { html: dossier(capture, examineReading(reading, loadReference())), name: id }
}
