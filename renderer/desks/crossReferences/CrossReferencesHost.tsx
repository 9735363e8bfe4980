import type { Operation } from '@shared/changes';
import type { Values } from '@shared/fields';
import { type SuggestedReference, suggestReferences } from '@shared/imports/suggestReferences';
import { countText } from '@shared/numbers';
import { Link2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { edit } from '@/data/edit';
import { StoreRecords } from '@/data/files/storeRecords';
import { Button, Checkbox, Dialog, EmptyState, Table } from '@/design';
import type { Command } from '@/workspace/commands';
import { type Session, useSession } from '@/workspace/session';
import { useCommands } from '@/workspace/useCommands';

const SHOWN = 500;

/** Offers to suggest cross-references and shows them before anything is written. */
export function CrossReferencesHost() {
  const session = useSession();
  const [found, setFound] = useState<readonly SuggestedReference[] | null>(null);
  const commands = useMemo(
    (): Command[] => [
      {
        id: 'listings.suggestReferences',
        label: 'Suggest SKU cross-references…',
        group: 'Record',
        keywords: ['asin', 'gtin', 'listing', 'link', 'match'],
        isEnabled: () => session.workspace.store.idsOf('listing').size > 0,
        run: () => setFound(suggestReferences(new StoreRecords(session.workspace.store))),
      },
    ],
    [session],
  );
  useCommands(commands);
  if (found === null) return null;
  return <SuggestionDialog suggestions={found} onClose={() => setFound(null)} />;
}

interface SuggestionDialogProps {
  suggestions: readonly SuggestedReference[];
  onClose: () => void;
}

function SuggestionDialog({ suggestions, onClose }: SuggestionDialogProps) {
  const session = useSession();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [isBusy, setIsBusy] = useState(false);
  const chosen = suggestions.filter(({ listing }) => !left.has(listing));
  const create = async (): Promise<void> => {
    setIsBusy(true);
    const isDone = await createReferences(session, chosen);
    setIsBusy(false);
    if (isDone) onClose();
  };
  const toggle = (listing: string, isTicked: boolean): void =>
    setLeft((known) => {
      const next = new Set(known);
      if (isTicked) next.delete(listing);
      else next.add(listing);
      return next;
    });
  const { store } = session.workspace;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title="Suggested SKU cross-references"
      description="Listings without an item that sell something in the catalog. Each is written to be confirmed by you."
      size="large"
      note={suggestions.length > SHOWN ? `The first ${SHOWN} of ${countText(suggestions.length)}` : undefined}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            busy={isBusy}
            disabled={chosen.length === 0}
            onClick={() => void create()}
          >
            Create {countText(chosen.length)}
          </Button>
        </>
      }
    >
      {suggestions.length === 0 ? (
        <EmptyState
          icon={Link2}
          title="Nothing to suggest"
          description="No listing without an item shares a GTIN or an ASIN with one item alone."
        />
      ) : (
        <Table
          caption="Suggestions"
          captionHidden
          columns={[
            {
              key: 'tick',
              header: 'Create',
              headerHidden: true,
              width: '36px',
              cell: ({ listing }) => (
                <Checkbox
                  aria-label={`Create for ${String(store.get(listing)?.values.sellerSku ?? '')}`}
                  checked={!left.has(listing)}
                  onCheckedChange={(isTicked) => toggle(listing, isTicked)}
                />
              ),
            },
            {
              key: 'sku',
              header: 'Seller SKU',
              width: '20%',
              cell: ({ listing }) => String(store.get(listing)?.values.sellerSku ?? ''),
            },
            { key: 'title', header: 'Listing', cell: ({ listing }) => session.names.nameOf(listing) ?? '' },
            {
              key: 'item',
              header: 'Our item',
              width: '22%',
              cell: ({ item }) => session.names.nameOf(item) ?? item,
            },
            { key: 'reason', header: 'Why', width: '100px', cell: ({ reason }) => reason },
          ]}
          rows={suggestions.slice(0, SHOWN)}
          rowKey={({ listing }) => listing}
        />
      )}
    </Dialog>
  );
}

async function createReferences(
  session: Session,
  suggestions: readonly SuggestedReference[],
): Promise<boolean> {
  const { workspace, messages, screen } = session;
  const operations = suggestions.map((suggestion): Operation => {
    const values: Values = workspace.store.get(suggestion.listing)?.values ?? {};
    const copied = ['channel', 'marketplace', 'asin', 'gtin'].flatMap((path) => {
      const value = values[path];
      return value === undefined || value === null ? [] : [[path, value] as const];
    });
    return {
      kind: 'create',
      record: {
        id: workspace.newId(),
        type: 'skuReference',
        values: {
          ...Object.fromEntries(copied),
          foreignSku: values.sellerSku ?? null,
          item: suggestion.item,
          origin: 'suggested',
          status: 'suggested',
          reason: suggestion.reason,
        },
      },
    };
  });
  const count = countText(operations.length);
  const label =
    operations.length === 1 ? 'Suggest 1 SKU cross-reference' : `Suggest ${count} SKU cross-references`;
  const written = await edit(workspace, operations, { label, where: 'suggestions' });
  if (!written.ok) {
    messages.say({
      tone: 'error',
      title: 'The cross-references were not created',
      detail: written.error.message,
    });
    return false;
  }
  messages.say(
    { tone: 'success', title: `${count} cross-references to confirm` },
    { label: 'Show them', onSelect: () => screen.open({ kind: 'records', type: 'skuReference' }) },
  );
  return true;
}
