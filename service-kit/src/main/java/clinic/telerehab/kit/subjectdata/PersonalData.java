package clinic.telerehab.kit.subjectdata;

import java.util.List;

/// Where one feature keeps something about patients. A feature with such tables has one bean of this kind; a test holds
/// all of them against the tables that there are.
public interface PersonalData {
    /// In the order in which they are erased: what refers to a row comes before the row.
    List<PersonalTable> tables();
}
