/// What it costs that one role follows another (角色相接的价目).
///
/// The grammar of a page: a headline of up to four lines, its signature, text with subheads,
/// verse and captions, the closing signature; furniture and notices outside of stories.
struct RoleSteps {
  private let table: [Int]
  /// What each role costs at the start of a page.
  private let starts: [Int]

  /// The dearest step that may still be taken when nothing else fits.
  private static let odd = 50

  init() {
    var table = [Int](repeating: RoleSteps.odd, count: LineRole.count * LineRole.count)
    for (from, steps) in RoleSteps.grammar {
      for role in from {
        for (to, price) in steps { table[role.rawValue * LineRole.count + to.rawValue] = price }
      }
    }
    for role in LineRole.allCases {
      table[role.rawValue * LineRole.count + LineRole.unknown.rawValue] = 10
      for head in [LineRole.head2, .head3, .head4] where role.rawValue + 1 != head.rawValue {
        table[role.rawValue * LineRole.count + head.rawValue] = RolePrices.never
      }
      if role != .text, role != .rest {
        table[role.rawValue * LineRole.count + LineRole.rest.rawValue] = RolePrices.never
      }
    }
    self.table = table
    var starts = [Int](repeating: RoleSteps.odd, count: LineRole.count)
    for role in [LineRole.head2, .head3, .head4, .rest] { starts[role.rawValue] = RolePrices.never }
    for (role, price) in RoleSteps.first { starts[role.rawValue] = price }
    self.starts = starts
  }

  func start(_ role: LineRole) -> Int { starts[role.rawValue] }

  /// What it costs that a page ends with the role: a headline wants text.
  func end(_ role: LineRole) -> Int {
    switch role {
    case .head1, .head2, .head3, .head4, .headSign, .opening: 34
    case .subhead, .noticeTitle: 20
    default: 0
    }
  }

  func step(_ from: LineRole, _ to: LineRole) -> Int {
    table[from.rawValue * LineRole.count + to.rawValue]
  }

  private typealias Steps = [(LineRole, Int)]

  private static let first: Steps = [
    (.head1, 0), (.opening, 0), (.text, 18), (.kept, 24), (.subhead, 34), (.caption, 12),
    (.headSign, 40), (.signature, 40), (.remark, 20), (.field, 0), (.noticeTitle, 10),
    (.noticeText, 24), (.furnitureTitle, 24), (.unknown, 10), (.lateCaption, RolePrices.never),
  ]

  private static let underHead: Steps = [
    (.headSign, 0), (.text, 0), (.kept, 6), (.caption, 6), (.subhead, 8), (.opening, 2),
    (.head1, 40), (.remark, 6), (.signature, 12), (.field, 26), (.noticeText, 30),
  ]

  private static let grammar: [(from: [LineRole], steps: Steps)] = [
    ([.head1], underHead + [(.head2, 2)]),
    ([.head2], underHead + [(.head3, 5)]),
    ([.head3], underHead + [(.head4, 8)]),
    ([.head4], underHead),
    (
      [.headSign],
      [
        (.text, 0), (.kept, 2), (.caption, 4), (.headSign, 3), (.subhead, 8), (.head1, 40),
        (.opening, 2), (.remark, 8), (.field, 20),
      ]
    ),
    (
      [.opening],
      [(.text, 0), (.head1, 3), (.kept, 6), (.subhead, 6), (.headSign, 6), (.signature, 6)]
    ),
    (
      [.text, .rest],
      [
        (.text, 0), (.rest, 0), (.subhead, 4), (.kept, 6), (.caption, 2), (.signature, 0),
        (.remark, 2), (.head1, 20), (.field, 2), (.noticeTitle, 12), (.furnitureTitle, 26),
        (.noticeText, 34), (.opening, 16), (.lateCaption, 30),
      ]
    ),
    (
      [.subhead],
      [
        (.text, 0), (.kept, 3), (.caption, 6), (.subhead, 10), (.head1, 45), (.signature, 20),
        (.field, 30),
      ]
    ),
    (
      [.kept],
      [
        (.kept, 0), (.text, 8), (.subhead, 6), (.head1, 14), (.signature, 2), (.caption, 4),
        (.remark, 4), (.field, 6), (.noticeTitle, 14), (.furnitureTitle, 26), (.opening, 14),
      ]
    ),
    (
      [.caption],
      [
        (.caption, 0), (.text, 2), (.kept, 8), (.head1, 12), (.signature, 3), (.subhead, 8),
        (.field, 4), (.remark, 3), (.opening, 12), (.lateCaption, 40),
      ]
    ),
    (
      [.signature],
      [
        (.head1, 0), (.lateCaption, 1), (.remark, 1), (.field, 0), (.noticeTitle, 3), (.text, 40),
        (.signature, 6), (.furnitureTitle, 8), (.kept, 30), (.opening, 0), (.caption, 20),
        (.noticeText, 24), (.subhead, 45),
      ]
    ),
    (
      [.remark],
      [
        (.head1, 2), (.lateCaption, 2), (.remark, 1), (.field, 0), (.noticeTitle, 4), (.text, 10),
        (.signature, 2), (.furnitureTitle, 10), (.kept, 12), (.opening, 2), (.caption, 8),
        (.noticeText, 24), (.subhead, 14),
      ]
    ),
    (
      [.lateCaption],
      [
        (.head1, 0), (.lateCaption, 0), (.remark, 1), (.field, 0), (.noticeTitle, 4), (.text, 22),
        (.signature, 6), (.furnitureTitle, 8), (.opening, 0), (.kept, 22), (.subhead, 26),
      ]
    ),
    (
      [.field],
      [
        (.field, 0), (.head1, 4), (.noticeTitle, 2), (.furnitureTitle, 2), (.noticeText, 8),
        (.text, 26), (.kept, 30), (.caption, 20), (.opening, 4), (.lateCaption, 18),
        (.signature, 30), (.remark, 12), (.subhead, 40),
      ]
    ),
    (
      [.noticeTitle],
      [
        (.noticeText, 0), (.noticeTitle, 6), (.field, 3), (.head1, 15), (.kept, 20), (.text, 30),
        (.furnitureTitle, 8),
      ]
    ),
    (
      [.noticeText],
      [
        (.noticeText, 0), (.field, 1), (.noticeTitle, 0), (.head1, 8), (.furnitureTitle, 4),
        (.text, 30), (.opening, 8),
      ]
    ),
    (
      [.furnitureTitle],
      [
        (.field, 0), (.noticeText, 6), (.furnitureTitle, 4), (.head1, 12), (.noticeTitle, 3),
        (.opening, 10), (.text, 40),
      ]
    ),
    (
      [.unknown],
      [
        (.head1, 2), (.field, 0), (.noticeTitle, 4), (.noticeText, 12), (.furnitureTitle, 8),
        (.text, 14), (.kept, 12), (.caption, 12), (.opening, 0), (.signature, 10), (.subhead, 18),
        (.remark, 6), (.lateCaption, 14),
      ]
    ),
  ]
}
