package clinic.telerehab.program.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// Stops the start of the service, naming every fault of the catalogue's files.
final class CatalogueRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CatalogueRefused(List<Fault> faults) {
        super(faults.stream()
                .sorted(Comparator.comparing(Fault::file).thenComparing(Fault::place))
                .map(Fault::toString)
                .collect(Collectors.joining("\n", "the catalogue is faulty\n", "")));
    }
}
