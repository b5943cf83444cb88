// A bare ProseMirror with the same text: the floor. Served as it stands, without a bundler.
import { baseKeymap } from "prosemirror-commands";
import { keymap } from "prosemirror-keymap";
import { Schema } from "prosemirror-model";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";

const schema = new Schema({
  nodes: {
    doc: { content: "block+" },
    paragraph: { group: "block", content: "text*", toDOM: () => ["p", 0] },
    heading: { group: "block", content: "text*", toDOM: () => ["h2", 0] },
    text: {},
  },
});

const blocks = await (await fetch("/bare/blocks.json")).json();
const doc = schema.node(
  "doc",
  null,
  blocks.map(({ heading, text }) =>
    schema.node(
      heading ? "heading" : "paragraph",
      null,
      text ? [schema.text(text)] : [],
    ),
  ),
);
new EditorView(document.querySelector("#desk"), {
  state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }),
}).focus();
