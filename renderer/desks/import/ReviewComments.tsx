import type { ReviewReturn } from '@shared/review';
import { Checkbox, Table } from '@/design';
import { useSession } from '@/workspace/session';
import { commentKey } from './reviewTicks';

interface ReviewCommentsProps {
  readonly comments: ReviewReturn['comments'];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (keys: readonly string[], isTicked: boolean) => void;
}

/** What the copywriter remarks; kept as comments on the records. */
export function ReviewComments({ comments, ticked, onTick }: ReviewCommentsProps) {
  const { names } = useSession();
  if (comments.length === 0) return null;
  return (
    <Table
      caption="Comments"
      rows={comments}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'tick',
          header: 'Take',
          width: '52px',
          cell: ({ id }) => (
            <Checkbox
              aria-label={`Take over the comment on ${names.nameOf(id) ?? id}`}
              checked={ticked.has(id)}
              onCheckedChange={(isTicked) => onTick([commentKey(id)], isTicked)}
            />
          ),
        },
        { key: 'record', header: 'Record', width: '18%', cell: ({ id }) => names.nameOf(id) ?? id },
        { key: 'text', header: 'Comment', cell: ({ text }) => text },
      ]}
    />
  );
}
