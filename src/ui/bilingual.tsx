/** A word of the printed guides: in French, and what it means on this screen when the screen is not in French. */
export type GuideWord = { fr: string; local?: string }

/** « Valider (Подтвердить) »: the French word stays, so that the guide and the person at the desk can be followed. `stacked` puts the meaning under it. */
export function Bilingual({ fr, local, stacked = false }: GuideWord & { stacked?: boolean }) {
  if (!local || local === fr) return fr
  if (stacked)
    return (
      <span>
        <bdi lang="fr" className="block">
          {fr}
        </bdi>
        <span className="block text-xs font-normal sm:text-sm">{local}</span>
      </span>
    )
  return (
    <span>
      <bdi lang="fr">{fr}</bdi> <span className="font-normal">({local})</span>
    </span>
  )
}
