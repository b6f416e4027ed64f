package clinic.telerehab.kit.measure;

/// A gauge that shows how much of something there is.
public final class Amount {
    private volatile double value = Double.NaN;

    Amount() {}

    public void set(double measured) {
        value = measured;
    }

    double value() {
        return value;
    }
}
