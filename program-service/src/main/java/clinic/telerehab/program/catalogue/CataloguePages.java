package clinic.telerehab.program.catalogue;

import clinic.telerehab.kit.page.Cursor;
import clinic.telerehab.kit.page.Page;
import clinic.telerehab.kit.page.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Cuts pages out of what lies in memory in the order of its codes. Pure.
final class CataloguePages {
    private CataloguePages() {}

    static <T> Page<T> cut(Collection<T> inOrder, Function<T, String> code, PageRequest page) {
        String last = page.after(1).map(cursor -> cursor.values().getFirst()).orElse("");
        List<T> read = inOrder.stream()
                .filter(thing -> code.apply(thing).compareTo(last) > 0)
                .limit(page.toRead())
                .toList();
        return Page.of(read, page.limit(), shown -> Cursor.of(code.apply(shown)));
    }
}
