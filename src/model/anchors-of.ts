import type { About, Anchor, AnchoredNode } from './judgement.ts'

/** All anchors of what is judged, the first first; empty where it is known by its name alone. */
export const anchorsOf = (about: About): readonly Anchor[] => {
  switch (about.kind) {
    case 'link':
      return [about.from, about.to]
    case 'descent':
      return [about.from, about.to].flatMap(anchorOfNode)
    case 'loop':
      return about.nodes.flatMap(anchorOfNode)
    case 'question':
      return about.anchors
    default:
      return [about.anchor]
  }
}

const anchorOfNode = ({ anchor }: AnchoredNode): readonly Anchor[] => (anchor ? [anchor] : [])
