/** Words of how opportunities like this one went. */
export const similar = {
  title: 'How similar ones went',
  share: '{share} % won',
  shareOf:
    'Of {n} closed ones {by} that were in this stage, {won} were won. The true share lies between {from} and {to} %, at 95 % certainty.',
  own: 'Probability of this one: {probability} %',
  tooFew:
    '{n, plural, =0 {No closed one that you see was} one {Only one closed one that you see was} other {Only # closed ones that you see were}} in this stage: too few to tell.',
  by_productAndLevel: 'with the same product and a customer of the same level',
  by_product: 'with the same product',
  by_level: 'with a customer of the same level',
  by_pipeline: 'of this pipeline',
  measure:
    'The latest 300 closed ones of this pipeline that you may see; moves that were taken back are left out.',
  won: 'Similar ones that were won',
  wonNone: 'None of the same product, level or industry and of a like amount yet.',
  failed: 'How similar ones went could not be loaded.',
} as const
