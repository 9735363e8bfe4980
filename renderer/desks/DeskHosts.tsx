import { lazy, Suspense, useEffect } from 'react';
import { useSession } from '@/workspace/session';

const ExportHost = lazy(() => import('./export').then((desk) => ({ default: desk.ExportHost })));
const AssetsHost = lazy(() => import('./assets').then((desk) => ({ default: desk.AssetsHost })));
const CrossReferencesHost = lazy(() =>
  import('./crossReferences').then((desk) => ({ default: desk.CrossReferencesHost })),
);
const ReplaceHost = lazy(() => import('./replace').then((desk) => ({ default: desk.ReplaceHost })));
const TransformHost = lazy(() => import('./transform').then((desk) => ({ default: desk.TransformHost })));
const SetsHost = lazy(() => import('./sets').then((desk) => ({ default: desk.SetsHost })));
const RelationsHost = lazy(() => import('./relations').then((desk) => ({ default: desk.RelationsHost })));
const SetupHost = lazy(() => import('./setup').then((desk) => ({ default: desk.SetupHost })));
const DuplicatesHost = lazy(() => import('./duplicates').then((desk) => ({ default: desk.DuplicatesHost })));
const FamiliesHost = lazy(() => import('./families').then((desk) => ({ default: desk.FamiliesHost })));
const ReviewHost = lazy(() => import('./review').then((desk) => ({ default: desk.ReviewHost })));

/** What desks offer wherever one is: commands, and the dialogs they open. */
export function DeskHosts() {
  return (
    <Suspense fallback={null}>
      <ExportHost />
      <AssetsHost />
      <CrossReferencesHost />
      <ReplaceHost />
      <TransformHost />
      <SetsHost />
      <RelationsHost />
      <SetupHost />
      <DuplicatesHost />
      <FamiliesHost />
      <ReviewHost />
      <Complete />
    </Suspense>
  );
}

/** Comes with the others: effects run in their order, so all have offered their commands. */
function Complete() {
  const { commands } = useSession();
  useEffect(() => commands.markComplete(), [commands]);
  return null;
}
