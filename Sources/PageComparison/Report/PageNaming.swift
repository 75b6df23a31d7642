extension [String] {
  /// Names of pages as their partners are called where only the edition's folder was renamed
  /// (版名对应): `ed-A01` and `ed2-A01` are the same page of one edition.
  ///
  /// It holds for two single editions of different names; all other names stay.
  package func named(like others: [String]) -> [String] {
    let mine = EditionNames(self)
    let theirs = EditionNames(others)
    guard let mine, let theirs, mine.stem != theirs.stem else { return self }
    return map { name in
      let page = name.dropFirst(mine.stem.count)
      return theirs.pages.contains(page) ? theirs.stem + page : name
    }
  }
}

/// The names of one edition's pages, parted into the folder's and the pages' own.
private struct EditionNames {
  /// What names the edition, with the dash behind it.
  let stem: String
  let pages: Set<Substring>

  /// Nil where the names are those of several editions, or of none.
  init?(_ names: [String]) {
    guard let first = names.first, let dash = first.lastIndex(of: "-") else { return nil }
    let stem = String(first[...dash])
    guard names.allSatisfy({ $0.hasPrefix(stem) && !$0.dropFirst(stem.count).contains("-") })
    else { return nil }
    self.stem = stem
    pages = Set(names.map { $0.dropFirst(stem.count) })
  }
}
