import { isUnparsed, type RichTextField } from '@shared/fields';
import { EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import {
  Bold,
  Code,
  Heading2,
  Italic,
  Link as LinkIcon,
  List,
  ListOrdered,
  RemoveFormatting,
  Underline,
} from 'lucide-react';
import { useState } from 'react';
import { Banner, IconButton, TextArea, Toolbar, ToolbarSpacer } from '@/design';
import type { ControlProps } from './control';
import styles from './controls.module.css';
import { keepsMarkup } from './keepsMarkup';

/**
 * HTML, edited by sight or as source. Markup that the visual editor would drop opens as source and stays as it is
 * until a person decides otherwise; nothing is rewritten by merely looking at it.
 */
export function RichTextEditor({ field, value, onChange, autoFocus }: ControlProps<RichTextField>) {
  const html = isUnparsed(value) ? value.unparsed : typeof value === 'string' ? value : '';
  const [isSource, setIsSource] = useState(() => !keepsMarkup(html));
  const change = (next: string): void => onChange(next === '' ? null : next);
  return (
    <div className={styles.richText}>
      {isSource ? (
        <>
          <Toolbar label={`${field.label} as source`}>
            <ToolbarSpacer />
            <IconButton
              size="small"
              icon={Code}
              label="Show as text"
              pressed
              onClick={() => setIsSource(false)}
            />
          </Toolbar>
          {!keepsMarkup(html) && (
            <Banner tone="info" title="Shown as source: it holds markup that the visual editor would drop." />
          )}
          <TextArea
            mono
            value={html}
            onValueChange={change}
            minRows={5}
            maxRows={18}
            autoFocus={autoFocus}
            aria-label={`${field.label}, HTML source`}
          />
        </>
      ) : (
        <VisualEditor
          label={field.label}
          html={html}
          onChange={change}
          autoFocus={autoFocus ?? false}
          onShowSource={() => setIsSource(true)}
        />
      )}
    </div>
  );
}

interface VisualEditorProps {
  readonly label: string;
  readonly html: string;
  readonly onChange: (html: string) => void;
  readonly autoFocus: boolean;
  readonly onShowSource: () => void;
}

function VisualEditor({ label, html, onChange, autoFocus, onShowSource }: VisualEditorProps) {
  const editor = useEditor({
    extensions: [
      StarterKit.configure({ link: { openOnClick: false, autolink: false, defaultProtocol: 'https' } }),
    ],
    content: html,
    autofocus: autoFocus ? 'end' : false,
    editorProps: {
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        class: styles.prose ?? '',
      },
    },
    onUpdate: ({ editor: current }) => onChange(current.isEmpty ? '' : current.getHTML()),
  });
  const askLink = (): void => {
    if (editor.isActive('link')) editor.chain().focus().unsetLink().run();
    else
      editor
        .chain()
        .focus()
        .setLink({
          href: editor.state.doc.textBetween(editor.state.selection.from, editor.state.selection.to),
        })
        .run();
  };
  return (
    <>
      <Toolbar label={`Format ${label}`}>
        <IconButton
          size="small"
          icon={Bold}
          label="Bold"
          shortcut="Mod+B"
          pressed={editor.isActive('bold')}
          onClick={() => editor.chain().focus().toggleBold().run()}
        />
        <IconButton
          size="small"
          icon={Italic}
          label="Italic"
          shortcut="Mod+I"
          pressed={editor.isActive('italic')}
          onClick={() => editor.chain().focus().toggleItalic().run()}
        />
        <IconButton
          size="small"
          icon={Underline}
          label="Underline"
          shortcut="Mod+U"
          pressed={editor.isActive('underline')}
          onClick={() => editor.chain().focus().toggleUnderline().run()}
        />
        <IconButton
          size="small"
          icon={Heading2}
          label="Heading"
          pressed={editor.isActive('heading')}
          onClick={() => editor.chain().focus().toggleHeading({ level: 2 }).run()}
        />
        <IconButton
          size="small"
          icon={List}
          label="Bullet list"
          pressed={editor.isActive('bulletList')}
          onClick={() => editor.chain().focus().toggleBulletList().run()}
        />
        <IconButton
          size="small"
          icon={ListOrdered}
          label="Numbered list"
          pressed={editor.isActive('orderedList')}
          onClick={() => editor.chain().focus().toggleOrderedList().run()}
        />
        <IconButton
          size="small"
          icon={LinkIcon}
          label="Link the selected address"
          pressed={editor.isActive('link')}
          onClick={askLink}
        />
        <IconButton
          size="small"
          icon={RemoveFormatting}
          label="Remove formatting"
          onClick={() => editor.chain().focus().unsetAllMarks().clearNodes().run()}
        />
        <ToolbarSpacer />
        <IconButton size="small" icon={Code} label="Show the HTML source" onClick={onShowSource} />
      </Toolbar>
      <EditorContent editor={editor} className={styles.editor ?? ''} />
    </>
  );
}
