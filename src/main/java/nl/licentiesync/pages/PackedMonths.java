package nl.licentiesync.pages;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.licentiesync.packing.PackReader;
import nl.licentiesync.packing.PackWriter;
import nl.licentiesync.rules.ChangeCounts;
import nl.licentiesync.rules.ChangeKind;

/** Numbers of changes by month, as bytes. */
public final class PackedMonths {

    private PackedMonths() {}

    /** Packs the numbers of each month. */
    public static void write(PackWriter out, SortedMap<YearMonth, ChangeCounts> months) {
        out.putNumber(months.size());
        months.forEach((month, counts) -> {
            out.putNumber(month.getYear());
            out.putByte(month.getMonthValue());
            for (ChangeKind kind : ChangeKind.values()) {
                out.putNumber(counts.of(kind));
            }
        });
    }

    /** The numbers that {@link #write} packed. */
    public static SortedMap<YearMonth, ChangeCounts> read(PackReader in) {
        SortedMap<YearMonth, ChangeCounts> months = new TreeMap<>();
        for (int left = in.getNumber(); left > 0; left--) {
            YearMonth month = YearMonth.of(in.getNumber(), in.getByte());
            months.put(month, ChangeCounts.by(kind -> in.getNumber()));
        }
        return months;
    }
}
