// CodeMirror, set up for a short program.

import { type CompletionContext, type CompletionResult, completeFromList } from "@codemirror/autocomplete";
import { javascript, typescriptLanguage } from "@codemirror/lang-javascript";
import { syntaxHighlighting } from "@codemirror/language";
import { EditorState, Prec } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";
import { classHighlighter } from "@lezer/highlight";
import { basicSetup } from "codemirror";
import type { NamesInScope } from "./messages.js";

export interface CodeEditorOptions {
  readonly parent: HTMLElement;
  readonly code: string;
  /** The names that a program can use, once they are known. */
  names(): NamesInScope | undefined;
  onChange(code: string): void;
  /** Ctrl+Enter, or Cmd+Enter on a Mac. */
  onRun(): void;
}

export function createCodeEditor({ parent, code, names, onChange, onRun }: CodeEditorOptions): EditorView {
  const run = {
    key: "Mod-Enter",
    run: () => {
      onRun();
      return true;
    },
  };
  return new EditorView({
    parent,
    doc: code,
    extensions: [
      // CodeMirror has a command of its own for this key
      Prec.highest(keymap.of([run])),
      basicSetup,
      javascript({ typescript: true }),
      typescriptLanguage.data.of({ autocomplete: (context: CompletionContext) => complete(context, names()) }),
      // classes instead of colours: the stylesheet knows light and dark
      syntaxHighlighting(classHighlighter),
      EditorView.lineWrapping,
      // editable content is focusable anyway; checkers believe it of an attribute
      EditorView.contentAttributes.of({ "aria-label": "Program", tabindex: "0" }),
      EditorState.tabSize.of(2),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) onChange(update.state.doc.toString());
      }),
    ],
  });
}

/** Replaces the program. */
export function replaceCode(editor: EditorView, code: string): void {
  if (editor.state.doc.toString() === code) return;
  editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: code } });
}

/** Moves the cursor to a line; the first one is 1. */
export function goToLine(editor: EditorView, line: number): void {
  const { from } = editor.state.doc.line(Math.min(line, editor.state.doc.lines));
  editor.dispatch({ selection: { anchor: from }, scrollIntoView: true });
  editor.focus();
}

/** The members of `okta` and `org` behind their dots; elsewhere, what the package exports. */
function complete(context: CompletionContext, names: NamesInScope | undefined) {
  if (!names) return null;
  const member = context.matchBefore(/\b(okta|org)\.\w*$/);
  if (member) {
    const object = member.text.startsWith("okta.") ? "okta" : "org";
    const options = names[object].map((label) => ({ label, type: "method" }));
    return { from: member.from + object.length + 1, options, validFor: /^\w*$/ } satisfies CompletionResult;
  }
  if (!context.explicit && !context.matchBefore(/(?<![.\w])\w{2,}$/)) return null;
  const globals = ["okta", "org", "show", ...names.exports];
  return completeFromList(globals.map((label) => ({ label, type: "variable" })))(context);
}
