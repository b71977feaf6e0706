package org.banfa.app.web.page;

import java.util.List;
import java.util.Optional;

/**
 * {@code /projects}: the ledger.
 *
 * @param views saved views as links
 * @param query the keyword, parameter {@code q}
 * @param reset the ledger without filters
 * @param shown how many rows in all and a page, in words
 * @param pages links of the pages; a page without an address is the present one
 * @param export how to take the list out
 */
public record LedgerPage(
    Frame frame,
    Head head,
    List<Tab> views,
    String query,
    List<Filter> filters,
    String reset,
    Table table,
    Optional<Empty> empty,
    String shown,
    List<Turn> pages,
    Export export)
    implements Page {
  public LedgerPage {
    views = List.copyOf(views);
    filters = List.copyOf(filters);
    pages = List.copyOf(pages);
  }

  @Override
  public int status() {
    return export.error().isPresent() ? 422 : 200;
  }

  /**
   * Asks what the list is taken out for; posts {@code purpose} to {@code /projects.xlsx}.
   *
   * @param hidden the filters
   * @param note how much is taken out, and that it is kept in the book
   */
  public record Export(List<ActPage.Hidden> hidden, String note, Optional<String> error) {
    public Export {
      hidden = List.copyOf(hidden);
    }
  }

  /** A filter, which is a select of the GET form. */
  public record Filter(String name, String label, List<Field.Option> options) {
    public Filter {
      options = List.copyOf(options);
    }
  }

  /** A page number or arrow. */
  public record Turn(String label, Optional<String> href) {}
}
