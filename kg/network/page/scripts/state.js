// What the reader chose, and what is found by it.
const state = chosenIn(location.hash);

// Full-width characters, capitals, brackets and spaces make no difference to a search.
function searchable(text) {
  return text.normalize('NFKC').toLowerCase().replace(/[〔〕[\]【】()《》〈〉「」“”"'·\t ]/g, '');
}

// What a node is found by is put together when it is first searched for.
function searchedIn(node) {
  node.searched = node.searched || searchable([node.label, node.title, node.number, node.issuer, node.place].filter(Boolean).join('\n'));
  return node.searched;
}

function foundNodes() {
  const words = state.search.split(/\s+/).map(searchable).filter(Boolean);
  return words.length ? visibleNodes().filter((node) => words.every((each) => searchedIn(node).includes(each))) : visibleNodes();
}
