/** Least share of probability at which a link is taken for shown. Run speakers-threshold in measure/runs. */
export const SURE_ENOUGH = 0.5
