package gongkai.planning;

import java.util.List;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

interface AxisNoteRepository extends ListCrudRepository<AxisNote, AxisNote.Key> {

    @Query("select * from axis_note where region = :region order by on_day, added_at")
    List<AxisNote> ofRegion(String region);
}
